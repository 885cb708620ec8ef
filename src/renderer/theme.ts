/** The one theme of Briefwright. Everything a screen looks like is decided here or in app.css. */
import {
  type ActionIconFactory,
  type BadgeFactory,
  type ButtonFactory,
  type CheckboxFactory,
  type CSSVariablesResolver,
  createTheme,
  type ExtendComponent,
  type FactoryPayload,
  type InputFactory,
  type KbdFactory,
  type MantineThemeComponent,
  type MenuFactory,
  type ModalFactory,
  type NavLinkFactory,
  type PillFactory,
  type PopoverFactory,
  type SegmentedControlFactory,
  type SelectFactory,
  type SwitchFactory,
  type TableFactory,
  type TabsFactory,
  type TextareaFactory,
  type TextInputFactory,
  type TooltipFactory,
} from '@mantine/core'

const sans = '"Source Sans 3", "Segoe UI", system-ui, sans-serif'
export const serif = '"Source Serif 4", Georgia, serif'

/** What a component's own `extend` does, without loading the component: most are not on the start page. */
const component = <F extends FactoryPayload>(settings: ExtendComponent<F>): MantineThemeComponent =>
  settings as MantineThemeComponent

export const theme = createTheme({
  // One accent. Indigo lies opposite the yellow of Tier 2 and far from green, orange and red.
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 5 },
  colors: {
    ink: ['#F1F2FD', '#E2E5FA', '#C5CAF4', '#A3ABEC', '#8590E4', '#5C66D2', '#4A55C4', '#3D47A8', '#31398A', '#252B6B'],
    gray: [
      '#F7F8FA',
      '#EFF1F4',
      '#E3E6EB',
      '#D0D5DC',
      '#B3BAC5',
      '#868F9D',
      '#667180',
      '#4F5967',
      '#333C49',
      '#1B2330',
    ],
    dark: [
      '#E4E7EC',
      '#B9C1CC',
      '#98A2B0',
      '#6F7A89',
      '#3A424D',
      '#2C333D',
      '#232931',
      '#191D23',
      '#13161B',
      '#0D0F13',
    ],
  },
  black: '#1B2330',
  fontFamily: sans,
  fontFamilyMonospace: '"Source Code Pro", Consolas, monospace',
  // Source Sans has a low x-height: 15 px reads like 14 px elsewhere. Nothing is smaller than 13 px.
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.25', sm: '1.35', md: '1.45', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.15' },
      h2: { fontSize: '1.25rem', lineHeight: '1.2' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  // One spacing scale on the 8 px grid, with one half step.
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: {
    sm: '0 1px 2px rgb(27 35 48 / 8%)',
    md: '0 1px 3px rgb(27 35 48 / 10%), 0 8px 24px rgb(27 35 48 / 12%)',
    xl: '0 2px 6px rgb(27 35 48 / 10%), 0 24px 64px rgb(27 35 48 / 22%)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Input: component<InputFactory>({
      vars: (_theme, props) => ({
        wrapper: {
          '--input-height': props.multiline ? undefined : '2rem',
          '--input-fz': '0.9375rem',
          '--input-bd': 'var(--bw-control-line)',
        } as never,
      }),
    }),
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: {
        label: { display: 'block', fontWeight: 600, fontSize: '0.8125rem', lineHeight: '1.25rem', marginBottom: 4 },
        description: {
          fontSize: '0.8125rem',
          lineHeight: '1.125rem',
          marginBottom: 4,
          color: 'var(--mantine-color-dimmed)',
        },
      },
    },
    TextInput: component<TextInputFactory>({ defaultProps: { size: 'sm' } }),
    Textarea: component<TextareaFactory>({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    Select: component<SelectFactory>({
      defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'md' } },
    }),
    Button: component<ButtonFactory>({
      defaultProps: { size: 'sm', variant: 'default' },
      vars: () => ({
        root: { '--button-height': '2rem', '--button-padding-x': '0.75rem', '--button-fz': '0.9375rem' } as never,
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    ActionIcon: component<ActionIconFactory>({ defaultProps: { variant: 'subtle', color: 'gray', size: 32 } }),
    Badge: component<BadgeFactory>({
      defaultProps: { variant: 'default', radius: 'sm' },
      styles: {
        root: {
          textTransform: 'none',
          fontWeight: 500,
          letterSpacing: 0,
          fontSize: '0.8125rem',
          height: 20,
          paddingInline: 6,
          borderColor: 'var(--bw-line)',
        },
      },
    }),
    Checkbox: component<CheckboxFactory>({
      defaultProps: { size: 'sm' },
      styles: { input: { borderColor: 'var(--bw-control-line)' } },
    }),
    Switch: component<SwitchFactory>({ defaultProps: { size: 'sm', withThumbIndicator: false } }),
    SegmentedControl: component<SegmentedControlFactory>({
      defaultProps: { size: 'xs', withItemsBorders: false },
      styles: {
        root: { background: 'var(--bw-inset)', padding: 2 },
        label: { fontSize: '0.875rem', fontWeight: 500, paddingBlock: 3, minHeight: 28, paddingInline: 10 },
      },
    }),
    Tabs: component<TabsFactory>({ styles: { tab: { paddingInline: 12, paddingBlock: 10, fontSize: '0.9375rem' } } }),
    NavLink: component<NavLinkFactory>({
      styles: {
        root: { borderRadius: 6, minHeight: 32, paddingBlock: 4, paddingInline: 8 },
        label: { fontSize: '0.9375rem' },
      },
    }),
    Table: component<TableFactory>({
      defaultProps: { verticalSpacing: 8, horizontalSpacing: 12, fz: 'sm', borderColor: 'var(--bw-line)' },
      styles: { th: { fontWeight: 600, fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' } },
    }),
    Modal: component<ModalFactory>({
      styles: {
        title: { fontSize: '1.25rem', fontWeight: 600, lineHeight: '1.75rem', overflowWrap: 'anywhere' },
        close: { width: '2rem', height: '2rem', minWidth: '2rem' },
      },
      defaultProps: {
        centered: true,
        padding: 24,
        radius: 'lg',
        shadow: 'xl',
        overlayProps: { backgroundOpacity: 0.35, color: '#0D0F13' },
        transitionProps: { duration: 0 },
      },
    }),
    Popover: component<PopoverFactory>({
      defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 0 } },
    }),
    Menu: component<MenuFactory>({ defaultProps: { shadow: 'md' } }),
    Tooltip: component<TooltipFactory>({
      defaultProps: { openDelay: 400, withArrow: false },
      styles: { tooltip: { padding: '4px 8px', fontSize: '0.8125rem', lineHeight: '18px' } },
    }),
    Pill: component<PillFactory>({
      styles: {
        root: { background: 'var(--bw-inset)', border: '1px solid var(--bw-line)', fontSize: '0.8125rem', height: 24 },
      },
    }),
    Kbd: component<KbdFactory>({
      defaultProps: { size: 'sm' },
      styles: {
        root: {
          fontFamily: sans,
          fontWeight: 500,
          fontSize: '0.8125rem',
          paddingBlock: 0,
          minWidth: 22,
          textAlign: 'center',
          background: 'var(--bw-inset)',
          borderColor: 'var(--bw-control-line)',
          borderBottomWidth: 2,
        },
      },
    }),
  },
})

/** Tokens a screen may use beside Mantine's own. Tier colours are the same on screen, on paper, in light and in dark. */
const tier = {
  '--bw-tier-1': '#227D61',
  '--bw-tier-1-label': '#FFFFFF',
  '--bw-tier-2': '#FFD93B',
  '--bw-tier-2-label': '#1F2933',
  '--bw-tier-2wl': '#D57700',
  '--bw-tier-2wl-label': '#1F2933',
  '--bw-tier-3': '#88091D',
  '--bw-tier-3-label': '#FFFFFF',
  '--bw-tier-none': '#E4E7EB',
  '--bw-tier-none-label': '#1F2933',
  '--bw-tier-outline': '#1F2933',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { ...tier, '--bw-serif': serif },
  light: {
    '--mantine-color-body': '#FFFFFF',
    '--mantine-color-text': '#1B2330',
    '--mantine-color-dimmed': '#4F5967',
    '--mantine-color-placeholder': '#667180',
    '--mantine-color-default-border': '#B3BAC5',
    '--mantine-color-default-hover': '#F7F8FA',
    '--mantine-color-anchor': '#3D47A8',
    '--mantine-color-error': '#B42318',
    '--bw-rail': '#F7F8FA',
    '--bw-desk': '#E9ECF0',
    '--bw-inset': '#EFF1F4',
    '--bw-line': '#E3E6EB',
    '--bw-control-line': '#868F9D',
    '--bw-hover': '#EFF1F4',
    '--bw-selected': '#ECEEFC',
    '--bw-accent': '#4A55C4',
    '--bw-accent-text': '#3D47A8',
    '--bw-token': '#ECEEFC',
    '--bw-token-line': '#A3ABEC',
    '--bw-error': '#B42318',
    '--bw-error-tint': '#FDF1EF',
    '--bw-error-line': '#E9B4AE',
    '--bw-warning': '#8A5300',
    '--bw-warning-tint': '#FFF6E5',
    '--bw-warning-line': '#E5C68F',
  },
  dark: {
    '--mantine-color-body': '#191D23',
    '--mantine-color-text': '#E4E7EC',
    '--mantine-color-dimmed': '#A3ADBA',
    '--mantine-color-placeholder': '#98A2B0',
    '--mantine-color-default': '#232931',
    '--mantine-color-default-border': '#4A5460',
    '--mantine-color-default-hover': '#2C333D',
    '--mantine-color-anchor': '#A3ABEC',
    '--mantine-color-error': '#FF8478',
    '--bw-rail': '#14171C',
    '--bw-desk': '#0D0F13',
    '--bw-inset': '#12151A',
    '--bw-line': '#2C333D',
    '--bw-control-line': '#6F7A89',
    '--bw-hover': '#232931',
    '--bw-selected': '#282D4A',
    '--bw-accent': '#8590E4',
    '--bw-accent-text': '#B4BBF1',
    '--bw-token': '#282D4A',
    '--bw-token-line': '#5660B8',
    '--bw-error': '#FF8478',
    '--bw-error-tint': '#331B1B',
    '--bw-error-line': '#7A3A35',
    '--bw-warning': '#F0B860',
    '--bw-warning-tint': '#2E2415',
    '--bw-warning-line': '#6E5426',
  },
})
