import { discardPosting, listOurPostings, movePosting, previewPosting, readOurPosting, startPosting, writePosting } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../../platform';
import { OurPostings } from './our-postings.service';

/** The postings of the organisation one stands for. */
@Controller()
export class OurPostingsController {
  constructor(private readonly postings: OurPostings) {}

  @Endpoint(listOurPostings)
  async list(@Viewing() viewer: Viewer): Promise<ResponseOf<typeof listOurPostings>> {
    return { items: await this.postings.list(viewer) };
  }

  @Endpoint(startPosting)
  start(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof startPosting>): Promise<ResponseOf<typeof startPosting>> {
    return this.postings.start(viewer, body);
  }

  @Endpoint(readOurPosting)
  read(@Viewing() viewer: Viewer, @Input() { params, query }: InputOf<typeof readOurPosting>): Promise<ResponseOf<typeof readOurPosting>> {
    return this.postings.read(viewer, params.id, query.lang);
  }

  @Endpoint(writePosting)
  write(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof writePosting>): Promise<ResponseOf<typeof writePosting>> {
    return this.postings.write(viewer, params.id, body, body.lang);
  }

  @Endpoint(movePosting)
  move(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof movePosting>): Promise<ResponseOf<typeof movePosting>> {
    return this.postings.move(viewer, params.id, body, body.lang);
  }

  @Endpoint(previewPosting)
  preview(
    @Viewing() viewer: Viewer,
    @Input() { params, query }: InputOf<typeof previewPosting>,
  ): Promise<ResponseOf<typeof previewPosting>> {
    return this.postings.preview(viewer, params.id, query.lang);
  }

  @Endpoint(discardPosting)
  async discard(
    @Viewing() viewer: Viewer,
    @Input() { params }: InputOf<typeof discardPosting>,
  ): Promise<ResponseOf<typeof discardPosting>> {
    await this.postings.discard(viewer, params.id);
    return { deleted: true };
  }
}
