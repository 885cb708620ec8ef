/** The app's sign: a page with a figure. */
export const Mark = () => (
  <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    <rect x="6" y="3" width="28" height="34" rx="4" fill="none" stroke="var(--bw-accent)" strokeWidth="2.5" />
    <path d="M12 12h16M12 18h16" stroke="var(--bw-accent)" strokeWidth="2.5" strokeLinecap="round" />
    <rect x="12" y="24" width="7" height="7" rx="1.5" fill="var(--bw-accent)" />
    <path d="M23 27.5h5" stroke="var(--bw-accent)" strokeWidth="2.5" strokeLinecap="round" />
  </svg>
)
