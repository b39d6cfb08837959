import { readPosting } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, ProblemError, type InputOf, type ResponseOf } from '../../platform';
import { OpenPostings } from './open-postings';
import { PostingPresenter } from './posting-presenter';

@Controller()
export class PostingsController {
  constructor(
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
  ) {}

  @Endpoint(readPosting)
  async read(@Input() { params, query }: InputOf<typeof readPosting>): Promise<ResponseOf<typeof readPosting>> {
    const posting = await this.openPostings.find(params.id);
    if (!posting) throw new ProblemError('not-found');
    return this.presenter.view(posting, await this.openPostings.similarTo(posting), query.lang);
  }
}
