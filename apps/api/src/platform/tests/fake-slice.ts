import { Controller, Module, type Type } from '@nestjs/common';
import type { Route } from '@arena/contract';
import { Endpoint, Input } from '../http/endpoint';
import type { JobDefinition } from '../jobs/job-definition';
import type { Slice } from '../slice';

type Answer = (input: { params: unknown; query: unknown; body: unknown }) => unknown;

/** A controller that answers contract routes, each with a function of the test. */
export function fakeController(answers: readonly (readonly [Route, Answer])[]): Type {
  class FakeController {}
  answers.forEach(([route, answer], i) => {
    const name = `answer${i}`;
    const handler = (input: Parameters<Answer>[0]): unknown => answer(input);
    Object.defineProperty(FakeController.prototype, name, { value: handler, writable: true, configurable: true, enumerable: false });
    Input()(FakeController.prototype, name, 0);
    const descriptor = Object.getOwnPropertyDescriptor(FakeController.prototype, name);
    if (descriptor) Endpoint(route)(FakeController.prototype, name, descriptor);
  });
  Controller()(FakeController);
  return FakeController;
}

/** A slice made of controllers and providers of the test. */
export function fakeSlice(parts: { controllers?: Type[]; providers?: Type[]; jobs?: readonly JobDefinition[] }): Slice {
  class FakeModule {}
  Module({ controllers: parts.controllers ?? [], providers: parts.providers ?? [], exports: parts.providers ?? [] })(FakeModule);
  return { name: 'fake', module: FakeModule, ...(parts.jobs && { jobs: parts.jobs }) };
}
