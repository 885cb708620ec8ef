/** Where there is no room for two panes beside each other, the one is a step and the other the next. */
import { ActionIcon, Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, type Ref, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Panes } from './panes'

export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 959px)', false, { getInitialValueInEffect: false })

/** In the header of the second step. */
export const BackToList = ({ onBack, ref }: { onBack: () => void; ref?: Ref<HTMLButtonElement> }) => {
  const { t } = useTranslation()
  return (
    <ActionIcon ref={ref} aria-label={t('ui.backToList')} title={t('ui.backToList')} onClick={onBack}>
      <IconArrowLeft size={18} stroke={1.75} />
    </ActionIcon>
  )
}

export interface TwoStepsProps {
  /** Sizes of the panes are remembered under this name. */
  readonly name: string
  /** Of the second pane, where there is room for both. */
  readonly sideWidth: number
  /** Leads to the second step: what stands there. */
  readonly about: string
  /** `toSide` belongs into its header. */
  readonly main: (toSide: ReactNode) => ReactNode
  /** Likewise `back`. */
  readonly side: (back: ReactNode) => ReactNode
}

export const TwoSteps = ({ name, sideWidth, about, main, side }: TwoStepsProps) => {
  const isNarrow = useIsNarrow()
  const [isAtSide, setAtSide] = useState(false)
  const next = useRef<HTMLButtonElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const go = (toSide: boolean) => {
    flushSync(() => setAtSide(toSide))
    const there = toSide ? back : next
    there.current?.focus()
  }
  if (!isNarrow)
    return (
      <Panes name={name} sizes={[100, `${sideWidth}px`]}>
        {[main(null), side(null)]}
      </Panes>
    )
  return (
    <Panes name={`${name}/narrow`} sizes={[100]}>
      {[
        isAtSide
          ? side(<BackToList ref={back} onBack={() => go(false)} />)
          : main(
              <Button ref={next} onClick={() => go(true)}>
                {about}
              </Button>,
            ),
      ]}
    </Panes>
  )
}
