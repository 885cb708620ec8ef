/**
 * The one policy through which text may become style or a worker. Imported first, before any library runs.
 * Mantine writes its generated CSS into <style>; pdf.js starts its worker from a URL string. Nothing else may.
 */
interface PolicyRules {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (url: string) => string
  readonly createScript: () => never
}

export const POLICY: PolicyRules = {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Markup from text is not allowed.')
    return text
  },
  createScriptURL(url) {
    const at = new URL(url, 'app://bundle/')
    const isOurWorker =
      at.protocol === 'app:' && at.host === 'bundle' && /^\/assets\/[\w.-]*worker[\w.-]*\.m?js$/.test(at.pathname)
    if (!isOurWorker) throw new TypeError('A script from this address is not allowed.')
    return url
  },
  createScript() {
    throw new TypeError('Script from text is not allowed.')
  },
}

interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown
}

/** Does nothing where the browser has no Trusted Types (tests in Node). */
export function installTrustedTypes(scope: { readonly trustedTypes?: PolicyFactory }): void {
  scope.trustedTypes?.createPolicy('default', POLICY)
}
