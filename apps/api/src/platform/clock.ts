import { Injectable } from '@nestjs/common';

/** The only way to ask for the time, so that a year can be run in a test. */
export abstract class Clock {
  /** The moment now. */
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  private moment: number;

  constructor(moment: Date | string) {
    super();
    this.moment = new Date(moment).getTime();
  }

  now(): Date {
    return new Date(this.moment);
  }

  /** Sets the clock to a moment. */
  set(moment: Date | string): void {
    this.moment = new Date(moment).getTime();
  }

  /** Moves the clock forward by a number of milliseconds. */
  advance(milliseconds: number): void {
    this.moment += milliseconds;
  }
}
