/** A total that people see. It never travels without the name of its counting rule. */
export type Count = { value: number; rule: string }
