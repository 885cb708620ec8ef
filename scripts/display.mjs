/** Whether a window can be shown: always on macOS and Windows, elsewhere when an X or Wayland display is named. */
export const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY)
