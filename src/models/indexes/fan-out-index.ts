import type { FanOutForm, FanOutTable } from '../forms/fan-out.ts'
import { NameMap } from '../naming/name-map.ts'

/** What starts concurrent work in one language, found by the names of origins. */
export class FanOutIndex {
  readonly #calls = new NameMap<FanOutForm>()
  readonly reads: ReadonlySet<string>
  readonly filters: ReadonlySet<string>
  readonly filtersByArgument: ReadonlySet<string>
  readonly transactions: ReadonlySet<string>

  constructor({ forms, reads, filters, filtersByArgument, transactions }: FanOutTable) {
    for (const form of forms) for (const pattern of form.calls) this.#calls.add(pattern, form)
    this.reads = new Set(reads)
    this.filters = new Set(filters)
    this.filtersByArgument = new Set(filtersByArgument)
    this.transactions = new Set(transactions)
  }

  calledBy(name: string): FanOutForm | undefined {
    return this.#calls.get(name)
  }
}
