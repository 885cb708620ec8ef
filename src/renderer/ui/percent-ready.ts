/** @returns whole percent, rounded down, so that 100 means all; 0 when there is nothing */
export const percentReady = (blocks: readonly { readonly state: string }[]): number =>
  blocks.length === 0 ? 0 : Math.floor((blocks.filter(({ state }) => state === 'ready').length / blocks.length) * 100)
