/**
 * What the app forbids its own pages, in one place so that tests can read it. A page shows projects that other people
 * wrote, so it is treated as untrusted: sandboxed, without Node, without network, unable to leave `app://bundle`.
 * Everything is spelled out even where it is Electron's default, because defaults have changed between versions.
 * No Electron value is imported here (types only), so that a test can import the constants in plain Node.
 */
import type { App, CustomScheme, Session, WebContents, WebPreferences } from 'electron'

export const SCHEME = 'app'
export const HOST = 'bundle'

/** For `protocol.registerSchemesAsPrivileged`, before 'ready'. What is not named stays off. */
export const SCHEMES: CustomScheme[] = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]

/** No 'persist:' in front: nothing of a project stays in a browser profile. */
export const PARTITION = 'app'

/** Given to every window; `webPreferences` adds the two values that depend on the build. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false, // the built-in one downloads dictionaries
  partition: PARTITION,
} as const satisfies WebPreferences

/** @param preload absolute path of the preload script: one CommonJS file, as a sandboxed preload must be */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return { ...WEB_PREFERENCES, preload, devTools: !isPackaged }
}

type Directives = Readonly<Record<string, readonly string[]>>

const DIRECTIVES: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // style attributes of React and Mantine; no remote url() loads, so text cannot leave through a style
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'child-src': ["'none'"],
  'media-src': ["'none'"],
  'manifest-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // one default policy: Mantine writes <style> text and pdf.js starts a worker from a URL string
  'trusted-types': ['default'],
}

const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')

/** The policy of a built app. */
export const CSP = policyText(DIRECTIVES)

/** With the development server: its client is inline, swaps modules by text and listens on a socket of this machine. */
export const DEVELOPMENT_CSP = policyText({
  ...Object.fromEntries(Object.entries(DIRECTIVES).filter(([name]) => !name.includes('trusted-types'))),
  'script-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws://localhost:*'],
})

/** Sent with every file of the app. */
export function responseHeaders(type: string, csp: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  }
}

/** Chromium finds no host at all, names and IP literals alike. */
export const NO_HOSTS = 'MAP * ~NOTFOUND'
const ONLY_LOCALHOST = 'MAP * ~NOTFOUND, EXCLUDE localhost'

/** @param devServer whether pages come from the development server, whose socket is on this machine */
export function isRequestAllowed(url: string, isPackaged: boolean, devServer: boolean): boolean {
  const at = URL.parse(url)
  if (at === null) return false
  if (at.protocol === `${SCHEME}:`) return at.host === HOST
  if (at.protocol === 'blob:' || at.protocol === 'data:') return true
  if (at.protocol === 'devtools:') return !isPackaged
  return devServer && at.protocol === 'ws:' && at.hostname === 'localhost'
}

interface Mode {
  readonly isPackaged: boolean
  readonly devServer: boolean
}

/**
 * Call before 'ready'. The crash reporter is never started: a dump holds the memory of the page, and so the project.
 * `--no-sandbox` is heeded in a checkout only, where tests may have to run as root; with it, `enableSandbox` would kill
 * every child process.
 */
export function hardenApp(app: App, mode: Mode): void {
  if (mode.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', mode.devServer ? ONLY_LOCALHOST : NO_HOSTS)
  app.on('session-created', (session) => hardenSession(session, mode))
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

function hardenSession(session: Session, mode: Mode): void {
  session.setPermissionRequestHandler((_contents, _permission, reply) => reply(false)) // Electron's default is to allow
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, reply) =>
    reply({ cancel: !isRequestAllowed(details.url, mode.isPackaged, mode.devServer) }),
  )
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp') // WebRTC is outside the content security policy
}
