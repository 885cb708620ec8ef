/** Works out the facts of a large project beside the page, so that nobody who types waits for them. */
import { createFactsAnswers, type FactsAnswer, type FactsRequest } from './facts-answers'

/** The part of a worker's global that is used; the page's types have no other. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<FactsRequest>) => void) | null
  postMessage: (answer: FactsAnswer) => void
}
const scope = self as unknown as WorkerScope
const answerTo = createFactsAnswers()

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answerTo(data))
  } catch {
    scope.postMessage(null)
  }
}
