/** Width of the sample's first page on the start page, in px. */
export const SAMPLE_WIDTH = 400

/** Where the sample's first page will be. */
export const BlankSheet = () => (
  <span className="bw-sample-waiting" style={{ width: SAMPLE_WIDTH, height: (SAMPLE_WIDTH * 11) / 8.5 }} />
)
