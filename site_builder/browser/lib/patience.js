// Says that something is under way, once that takes long enough to be noticed.

const PATIENCE = 400; // ms

/**
 * Lets it be said after a while; what is returned calls it off.
 * @param {() => void} say
 */
export const whenSlow = say => {
  const waiting = setTimeout(say, PATIENCE);
  return () => clearTimeout(waiting);
};
