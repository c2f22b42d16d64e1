/** Like the test's own `after`, but what was set up last is taken down first: a platform ends before its folder goes. */
export function cleanup(t: {after: (work: () => Promise<void>) => void}): {after: (work: () => unknown) => void} {
  const works: Array<() => unknown> = []
  t.after(async () => {
    for (const work of works.reverse()) await work()
  })
  return {after: work => void works.push(work)}
}
