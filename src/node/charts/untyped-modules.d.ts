// Two modules that come without types for the file we import.

declare module 'fontkit' {
  export function create(data: Uint8Array): import('./fontkit-font').FontkitFont
}

declare module 'chartjs-plugin-datalabels/dist/chartjs-plugin-datalabels.esm.js' {
  const plugin: import('chart.js').Plugin
  export default plugin
}
