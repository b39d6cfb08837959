import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PostingFigures } from '../postings';

/** How many wait, and how many people there are, at each posting: for the employer's list. */
@Injectable()
export class ContactFigures {
  constructor(figures: PostingFigures, dataSource: DataSource) {
    figures.add(async (ids, manager) => {
      const rows = await (manager ?? dataSource).query<{ id: string; waiting: number; people: number }[]>(
        `select posting_id as id, count(*) filter (where waits_for = 'employer')::int as waiting, count(distinct person_id)::int as people
         from contact where posting_id = any($1::text[]) group by posting_id`,
        [[...ids]],
      );
      return new Map(rows.map(({ id, ...counted }) => [id, counted]));
    });
  }
}
