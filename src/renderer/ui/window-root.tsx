/** What stands around everything in a window: the components' theme, and what is shown when a screen fails. */
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorBoundary } from '../error-boundary'
import { colourManager } from '../settings'
import { cssVariablesResolver, theme } from '../theme'

export const WindowRoot = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    colorSchemeManager={colourManager}
    defaultColorScheme="auto"
  >
    <ErrorBoundary>{children}</ErrorBoundary>
  </MantineProvider>
)
