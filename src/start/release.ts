/** Stops a part that was started, or gives back what it holds. */
export type Release = () => Promise<void>;

/** Waits for the end of something, but not for longer: what it holds is given back by the end of the process. */
export async function within(ms: number, work: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const isLate = new Promise<void>((resolve) => {
    late = setTimeout(resolve, ms);
  });
  await Promise.race([work, isLate]);
  clearTimeout(late);
}
