import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';

/** The process of one command: the platform, and every slice. */
@Module({})
export class CliModule {
  static for(options: PlatformOptions): DynamicModule {
    return { module: CliModule, imports: [PlatformModule.for(options), ...options.slices.map((slice) => slice.module)] };
  }
}
