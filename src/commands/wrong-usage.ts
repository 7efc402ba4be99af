/** A request that cannot be carried out as typed; the program ends with code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
