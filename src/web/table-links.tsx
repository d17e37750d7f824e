import type { Href, Say } from "#src/platform/i18n/index.ts"
import { DeedLink } from "./form.tsx"
import { frame } from "./messages/frame.ts"

/** The lines of a list to take away, as a workbook and as CSV; `of` is the address of the list with such an ending. */
export const TableLinks = ({ say, of }: { say: Say; of: (ending: ".xlsx" | ".csv") => Href }) => (
  <>
    <DeedLink say={say} href={of(".xlsx")}>
      {say.t(frame.asWorkbook)}
    </DeedLink>
    <DeedLink say={say} href={of(".csv")}>
      CSV
    </DeedLink>
  </>
)
