/** A small picture of each kind of block and of figure: how it looks on a page. The colours are those of the app, so dark ones follow. */
import type { ReactNode } from 'react'
import type { FigureKind } from '../../../core/model/figure'
import type { PlanBlockKind } from '../../../core/model/plan'

export type PictureKind = Exclude<PlanBlockKind, 'figure'> | FigureKind

const WIDTH = 72
const HEIGHT = 48

/** Lines of words: place of the first, and how long each is. */
const words = (x: number, y: number, ...lengths: readonly number[]): ReactNode =>
  lengths.map((length, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <rect key={i} x={x} y={y + i * 5} width={length} height={2} rx={1} fill="var(--bw-control-line)" opacity={0.6} />
  ))
const heading = (x: number, y: number, length: number): ReactNode => (
  <rect x={x} y={y} width={length} height={4} rx={1} fill="var(--mantine-color-text)" />
)
const strong = (x: number, y: number, width: number, height: number): ReactNode => (
  <rect x={x} y={y} width={width} height={height} rx={1} fill="var(--bw-accent)" />
)
const tint = (x: number, y: number, width: number, height: number): ReactNode => (
  <rect x={x} y={y} width={width} height={height} rx={2} fill="var(--bw-selected)" />
)
const rule = (x: number, y: number, length: number): ReactNode => (
  <rect x={x} y={y} width={length} height={1} fill="var(--bw-control-line)" opacity={0.6} />
)
const dot = (x: number, y: number, fill = 'var(--bw-accent)', r = 2): ReactNode => (
  <circle cx={x} cy={y} r={r} fill={fill} />
)
const land = (d: string, tier: string): ReactNode => (
  <path d={d} fill={`var(--bw-tier-${tier})`} stroke="var(--bw-control-line)" strokeLinejoin="round" />
)
const plate = (x: number, y: number, width: number, tier: string): ReactNode => (
  <rect
    x={x}
    y={y}
    width={width}
    height={6}
    rx={1}
    fill={`var(--bw-tier-${tier})`}
    stroke="var(--bw-control-line)"
    strokeWidth={0.5}
  />
)

const PICTURES: { readonly [K in PictureKind]: ReactNode } = {
  title: (
    <>
      {strong(8, 8, 14, 2)}
      {heading(8, 14, 48)}
      {heading(8, 21, 34)}
      {words(8, 31, 54, 46)}
    </>
  ),
  prose: (
    <>
      {heading(8, 8, 30)}
      {words(8, 17, 56, 52, 56, 40)}
    </>
  ),
  context: (
    <>
      {heading(8, 8, 30)}
      {words(8, 17, 56, 50)}
      {words(8, 27, 46)}
      <text x={57} y={30} fontSize={8} fontWeight={600} fill="var(--bw-accent)">
        1
      </text>
      {rule(8, 36, 20)}
      {words(8, 39, 30)}
    </>
  ),
  closing: (
    <>
      {words(8, 10, 56, 52, 30)}
      {rule(8, 30, 56)}
    </>
  ),
  callout: (
    <>
      {tint(8, 8, 56, 32)}
      {strong(8, 8, 3, 32)}
      {heading(16, 14, 24)}
      {words(16, 23, 40, 34)}
    </>
  ),
  quotation: (
    <>
      <text x={7} y={28} fontSize={26} fontFamily="var(--bw-serif)" fill="var(--bw-accent)">
        “
      </text>
      {words(20, 14, 42, 38, 28)}
      {words(20, 34, 18)}
    </>
  ),
  changes: (
    <>
      {heading(8, 6, 40)}
      {[16, 24, 32].map((y, i) => (
        <g key={y}>
          {strong(8, y, 10, 2)}
          {words(22, y, 14 - i * 3)}
          <text x={40} y={y + 3} fontSize={6} fill="var(--bw-accent)">
            →
          </text>
          {strong(50, y, 12, 2)}
        </g>
      ))}
    </>
  ),
  claims: (
    <>
      {rule(8, 8, 56)}
      {[13, 21, 29].map((y) => (
        <g key={y}>
          {words(8, y, 20)}
          {words(32, y, 14)}
          {words(50, y, 14)}
          {rule(8, y + 5, 56)}
        </g>
      ))}
    </>
  ),
  glossary: (
    <>
      {[9, 17, 25, 33].map((y, i) => (
        <g key={y}>
          {strong(8, y, 12, 2)}
          {words(24, y, 38 - (i % 3) * 7)}
        </g>
      ))}
    </>
  ),
  acknowledgements: (
    <>
      {heading(8, 6, 34)}
      {[17, 31].map((y) => (
        <g key={y}>
          {strong(8, y, 14, 2)}
          {words(25, y, 39)}
          {words(8, y + 5, 48)}
        </g>
      ))}
    </>
  ),
  contents: (
    <>
      {[10, 18, 26, 34].map((y, i) => (
        <g key={y}>
          {words(8, y, 34 - (i % 2) * 8)}
          {strong(60, y, 4, 2)}
        </g>
      ))}
    </>
  ),
  colophon: (
    <>
      {rule(8, 22, 56)}
      {words(8, 27, 50, 42, 30)}
    </>
  ),
  'page-break': (
    <>
      {words(8, 8, 56, 40)}
      <path d="M6 24h60" stroke="var(--bw-accent)" strokeWidth={1.5} strokeDasharray="4 3" />
      {words(8, 33, 56, 46)}
    </>
  ),
  'key-figures': (
    <>
      {rule(6, 9, 60)}
      {[8, 28, 48].map((x) => (
        <g key={x}>
          {strong(x, 15, 12, 10)}
          {words(x, 30, 14)}
        </g>
      ))}
      {rule(6, 38, 60)}
    </>
  ),
  findings: (
    <>
      {heading(8, 8, 22)}
      {heading(40, 8, 22)}
      {[17, 25, 33].map((y) => (
        <g key={y}>
          {dot(10, y + 1)}
          {words(15, y, 17)}
          {dot(42, y + 1, 'var(--bw-control-line)')}
          {words(47, y, 17)}
        </g>
      ))}
    </>
  ),
  recommendations: (
    <>
      {[9, 21, 33].map((y, i) => (
        <g key={y}>
          <text x={8} y={y + 5} fontSize={8} fontWeight={600} fill="var(--bw-accent)">
            {i + 1}
          </text>
          {words(17, y, 46, 34)}
        </g>
      ))}
    </>
  ),
  'project-profile': (
    <>
      {[6, 38].map((x) => (
        <g key={x}>
          {tint(x, 9, 28, 31)}
          {strong(x, 9, 28, 2)}
          {heading(x + 4, 15, 16)}
          {words(x + 4, 24, 20, 17, 12)}
        </g>
      ))}
    </>
  ),
  activities: (
    <>
      {rule(6, 9, 60)}
      {[13, 21, 29, 37].map((y) => (
        <g key={y}>
          {strong(8, y, 10, 2)}
          {words(24, y, 38)}
          {rule(6, y + 5, 60)}
        </g>
      ))}
    </>
  ),
  table: (
    <>
      <path
        d="M8.5 9.5h55v30h-55zM8.5 17.5h55M8.5 25h55M8.5 32.5h55M26.5 9.5v30M45 9.5v30"
        fill="none"
        stroke="var(--bw-control-line)"
      />
      {heading(12, 12, 10)}
      {heading(30, 12, 10)}
      {heading(49, 12, 10)}
    </>
  ),
  sources: (
    <>
      {heading(8, 8, 22)}
      {[17, 25, 33].map((y, i) => (
        <g key={y}>
          <text x={8} y={y + 4} fontSize={7} fill="var(--bw-accent)">
            {i + 1}
          </text>
          {words(16, y, 46 - i * 6)}
        </g>
      ))}
    </>
  ),
  'tier-key': (
    <>
      {plate(8, 8, 12, '1')}
      {words(25, 10, 34)}
      {plate(8, 17, 12, '2')}
      {words(25, 19, 38)}
      {plate(8, 26, 12, '2wl')}
      {words(25, 28, 28)}
      {plate(8, 35, 12, '3')}
      {words(25, 37, 34)}
    </>
  ),
  'tier-distribution': (
    <>
      {plate(8, 8, 18, '1')}
      {plate(8, 17, 52, '2')}
      {plate(8, 26, 10, '2wl')}
      {plate(8, 35, 12, '3')}
    </>
  ),
  'tile-map': (
    <>
      {plate(14, 6, 9, '1')}
      {plate(14, 15, 9, '1')}
      {plate(25, 15, 9, '2')}
      {plate(25, 24, 9, '2wl')}
      {plate(36, 24, 9, '2')}
      {plate(47, 24, 9, '3')}
      {plate(36, 33, 9, '2')}
      {plate(47, 33, 9, '2')}
    </>
  ),
  map: (
    <>
      {tint(6, 5, 60, 38)}
      {land('M14 8h18l6 6-8 3-3 6-6-2-7-7z', '1')}
      {land('M21 21l6 2 2 5 5 2-2 2-8-4z', '2wl')}
      {land('M34 27l8-1 9 5-3 5-8 1-5-4z', '2')}
      {land('M35 33l5 4 5 0-6 5-2 1z', '3')}
      {dot(45, 21, 'var(--bw-tier-2)', 1.5)}
      {dot(49, 24, 'var(--bw-tier-1)', 1.5)}
    </>
  ),
  'tier-history': (
    <>
      {[6, 16, 26, 36, 46, 56].map((x, i) => (
        <g key={x}>{plate(x, i < 2 ? 27 : 17, 9, i < 2 ? '2wl' : '2')}</g>
      ))}
      {rule(6, 40, 60)}
    </>
  ),
  'tier-trend': (
    <>
      {[8, 20, 32, 44, 56].map((x, i) => (
        <g key={x}>
          <rect x={x} y={8} width={8} height={8 - i} fill="var(--bw-tier-3)" />
          <rect x={x} y={16 - i} width={8} height={16 - i} fill="var(--bw-tier-2)" />
          <rect x={x} y={32 - 2 * i} width={8} height={6 + 2 * i} fill="var(--bw-tier-1)" />
        </g>
      ))}
      {rule(6, 40, 60)}
    </>
  ),
  'tier-strip': (
    <>
      {[8, 18, 28, 38].map((y, row) => (
        <g key={y}>
          {words(6, y + 2, 18)}
          {[28, 38, 48, 58].map((x, i) => (
            <g key={x}>{plate(x, y, 9, row + i > 4 ? '1' : row === 3 ? '3' : row > i ? '2wl' : '2')}</g>
          ))}
        </g>
      ))}
    </>
  ),
  'tier-moves': (
    <>
      {[9, 20, 31].map((y, row) => (
        <g key={y}>
          {words(6, y + 2, 22)}
          {plate(34, y, 10, row === 2 ? '2' : '2wl')}
          <path d={`M47 ${y + 3}h6m-2 -2l2 2l-2 2`} fill="none" stroke="var(--bw-control-line)" />
          {plate(56, y, 10, row === 2 ? '3' : row === 1 ? '2' : '1')}
        </g>
      ))}
    </>
  ),
  'project-timeline': (
    <>
      {rule(6, 38, 60)}
      {strong(10, 11, 34, 4)}
      {strong(26, 21, 36, 4)}
      {dot(18, 32)}
      {dot(34, 32)}
      {dot(52, 32)}
    </>
  ),
  coverage: (
    <>
      {[9, 19, 29].map((y, row) => (
        <g key={y}>
          {words(6, y + 2, 18)}
          {[28, 38, 48, 58].map((x, i) =>
            (row + i) % 3 === 0 ? (
              <rect key={x} x={x} y={y} width={8} height={8} rx={1} fill="none" stroke="var(--bw-control-line)" />
            ) : (
              <g key={x}>{strong(x, y, 8, 8)}</g>
            ),
          )}
        </g>
      ))}
    </>
  ),
  'activity-months': (
    <>
      {[12, 4, 18, 26, 8, 20].map((height, i) => (
        <g key={height}>{strong(9 + i * 9, 38 - height, 6, height)}</g>
      ))}
      {rule(6, 38, 60)}
    </>
  ),
  'people-reached': (
    <>
      {[38, 26, 14, 6].map((width, i) => (
        <g key={width}>
          {words(6, 11 + i * 8, 12)}
          {strong(22, 9 + i * 8, width, 5)}
        </g>
      ))}
    </>
  ),
  'law-enforcement': (
    <>
      {[
        [24, 14],
        [28, 18],
        [20, 10],
      ].map(([first = 0, second = 0], i) => (
        <g key={first}>
          {strong(10 + i * 19, 38 - first, 6, first)}
          <rect
            x={17.5 + i * 19}
            y={38.5 - second}
            width={5}
            height={second - 1}
            fill="none"
            stroke="var(--bw-accent)"
          />
        </g>
      ))}
      {rule(6, 38, 60)}
    </>
  ),
  'own-numbers': (
    <>
      <path d="M8 34l14-10 13 5 15-14 14 4" fill="none" stroke="var(--bw-accent)" strokeWidth={2} />
      {dot(8, 34)}
      {dot(22, 24)}
      {dot(35, 29)}
      {dot(50, 15)}
      {dot(64, 19)}
      {rule(6, 40, 60)}
    </>
  ),
  photo: (
    <>
      {tint(8, 7, 56, 34)}
      {dot(52, 16, 'var(--bw-tier-2)', 4)}
      <path d="M8 41l17-19 12 12 8-8 19 15z" fill="var(--bw-accent)" opacity={0.75} />
    </>
  ),
}

export const BlockPicture = ({ kind }: { kind: PictureKind }) => (
  <svg
    className="bw-block-picture"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={WIDTH}
    height={HEIGHT}
    aria-hidden="true"
    focusable="false"
  >
    {PICTURES[kind]}
  </svg>
)
