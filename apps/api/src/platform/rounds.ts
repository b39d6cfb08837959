/**
 * Work that goes in rounds, one at a time: whoever wakes it while a round is under way gets another one after it, so that nothing that
 * came meanwhile waits for the next wake-up. A round that fails ends the run; the next wake-up tries again.
 */
export class Rounds {
  private running: Promise<void> = Promise.resolve();
  private underWay = false;
  private again = false;
  private stopped = false;

  /**
   * @param round one round; true when there may be more to do at once
   * @param failed is told of what a round threw
   */
  constructor(
    private readonly round: () => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** There may be something to do. */
  wake(): void {
    if (this.stopped) return;
    if (this.underWay) this.again = true;
    else this.running = this.run();
  }

  /** Takes up no further round, and waits for the one at hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    this.underWay = true;
    try {
      do {
        this.again = false;
        while (!this.stopped && (await this.round()));
      } while (this.again && !this.stopped);
    } catch (error) {
      // what fails because it is being stopped is nobody's news
      if (!this.stopped) this.failed(error);
    } finally {
      // at once, and not when the promise is settled: who wakes it in between would be forgotten
      this.underWay = false;
    }
  }
}
