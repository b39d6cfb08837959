import type { Trade } from '@arena/domain';

/**
 * Codes of Standard Industrial Classification by how they begin, and the trade people would say. The longest beginning that fits counts.
 * Most are divisions (two digits), the same in the editions of 2007 and 2025; the longer ones are where a division holds two trades.
 */
const TRADE_OF: Readonly<Record<string, Trade>> = {
  ...every('farming-forest', '01', '02', '03', '81.3', '75'),
  ...every('industry', ...span(5, 15), ...span(17, 30), '32', '33', ...span(35, 39), '45.2', '95.3'),
  ...every('wood', '16', '31'),
  ...every('building', '41', '42', '43', '71.1'),
  ...every('trade', '45', '46', '47', '77', '95', '96.2'),
  ...every('transport', ...span(49, 53)),
  ...every('food-tourism', '10.7', '55', '56', '79'),
  ...every('it-games', '58.2', '61', '62', '63'),
  ...every('culture', '58', '59', '60', ...span(90, 94)),
  ...every('office', ...span(64, 66), ...span(68, 70), ...span(71, 74), '78', '80', '82', '84'),
  ...every('cleaning', '81', '96.01', '96.1'),
  ...every('school-kindergarten', '85', '88.91'),
  ...every('care-health', '86', '87', '88'),
};

/**
 * A guess at the trade from the register's line of business.
 * @param code as the register writes it: '56.110'
 * @returns null where there is nothing to go by
 */
export function tradeOfBusiness(code: string): Trade | null {
  for (let length = code.length; length >= 2; length--) {
    const trade = TRADE_OF[code.slice(0, length)];
    if (trade) return trade;
  }
  return null;
}

function every(trade: Trade, ...beginnings: string[]): Record<string, Trade> {
  return Object.fromEntries(beginnings.map((beginning) => [beginning, trade]));
}

function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step).padStart(2, '0'));
}
