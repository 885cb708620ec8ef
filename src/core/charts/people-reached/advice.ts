import type { Advise } from '../advice'
import type { PeopleReachedSpec } from '../figure-spec'

/** Too few groups to compare, or too many. */
export const peopleReachedAdvice: Advise<PeopleReachedSpec> = ({ groups, people }) => {
  if (people.values.filter((value) => value !== null).length < 2)
    return ['A chart of one number compares nothing. Say the number in the text, or group the people in another way.']
  return groups.length > 8
    ? ['With more than eight groups the small ones cannot be compared. Group the people in another way.']
    : []
}
