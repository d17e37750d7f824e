// Bodies of states that the orders have units serve, by the provisions that say so: our reading of those provisions. The
// autonomous entities need no list: the limits of provisions name them (`with:iadb`).

export type Tie = { provision: string; body: string }

export const bodiesServed: readonly Tie[] = [
  { provision: "eo-16-01-rev-1/iii-b-4", body: "cicad" },
  { provision: "eo-16-01-rev-1/iv-b-6", body: "cicte" },
  { provision: "eo-16-01-rev-1/ii-a-5", body: "csh" },
  { provision: "eo-16-01-rev-1/ii-a-10", body: "confidence-building-forum" },
  { provision: "eo-annex-e/iii-b-1", body: "cicad" },
  { provision: "eo-annex-e/iv-b-2", body: "cicte" },
  { provision: "eo-annex-e/ii-a-4", body: "csh" },
  { provision: "eo-annex-e/ii-c-2", body: "confidence-building-forum" },
]
