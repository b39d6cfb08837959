import { createHash } from 'node:crypto';
import type { Route } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { ProblemError } from '../problems/problem-error';
import { callerOf, trustOf, type Caller } from './caller-address';

type Cost = Route['cost'];

/** Calls per address, and per person, in a minute. A page asks two or three times; the ranked openings ask while somebody moves a slider. */
export const CALLS_A_MINUTE: Readonly<Record<Cost, number>> = { light: 600, costly: 60 };
const SECONDS = 60;

/** Counts calls per address, and per person where somebody is logged in: many addresses do not make many people. */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<Cost, RateLimiterAbstract> | undefined;

  constructor(config: Config, dataSource: DataSource) {
    if (!config.rateLimits) return;
    const limiter = (cost: Cost): RateLimiterAbstract => {
      const shape = { keyPrefix: cost, points: CALLS_A_MINUTE[cost], duration: SECONDS };
      const memory = new RateLimiterMemory(shape);
      if (config.rateLimitStore === 'memory') return memory;
      return new RateLimiterPostgres({
        ...shape,
        storeClient: dataSource,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        // Counting must not be what stops the site when the database is away.
        insuranceLimiter: memory,
      });
    };
    this.limiters = { light: limiter('light'), costly: limiter('costly') };
  }

  /** Whether anything is counted. */
  get areOn(): boolean {
    return this.limiters !== undefined;
  }

  /** Counts a call from an address. @throws ProblemError 'too-many-requests' */
  async take(cost: Cost, request: Request): Promise<void> {
    await this.takeFrom(cost, callerOf(request, trustOf(request)));
  }

  /** The same for a call of which Express knows nothing. @throws ProblemError 'too-many-requests' */
  async takeFrom(cost: Cost, { address, isOurSite }: Caller): Promise<void> {
    if (this.limiters && !isOurSite) await this.count(cost, keyOf(address));
  }

  /** Counts a call of a person, wherever it comes from. @throws ProblemError 'too-many-requests' */
  async takeOf(cost: Cost, personId: string): Promise<void> {
    await this.count(cost, hashed(`person ${personId}`));
  }

  private async count(cost: Cost, key: string): Promise<void> {
    if (!this.limiters) return;
    try {
      await this.limiters[cost].consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new ProblemError('too-many-requests', { retryAfterSeconds, params: { seconds: retryAfterSeconds } });
    }
  }
}

/** An IPv6 home has a whole /64 to choose from. Hashed: an address tells where somebody lives. */
function keyOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  // behind a translator the addresses of IPv4 all stand in one network
  const isNetworkOfOne = plain.includes(':') && !plain.startsWith('64:ff9b:');
  return hashed(isNetworkOfOne ? networkOf(plain) : plain);
}

/** The first half of an IPv6 address. What is left out by '::' is counted too: it may be part of the network. */
function networkOf(address: string): string {
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const [left, right] = [groups(before), groups(after ?? '')];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':');
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
