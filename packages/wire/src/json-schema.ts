import { z } from 'zod';

/** JSON, as far as a description needs it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The named schemas a description shares, by name. */
export interface SharedSchemas {
  /** The JSON Schema (2020-12) of a Zod schema; named schemas inside it become references to `shared`. */
  describe(schema: z.ZodType, io: 'input' | 'output'): Json;
  readonly shared: Readonly<Record<string, Json>>;
}

export function sharedSchemas(): SharedSchemas {
  const shared: Record<string, Json> = {};
  return {
    shared,
    describe(schema, io) {
      const text = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
      // A JSON schema is JSON.
      const parsed = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, Json>;
      const { $defs: definitions, ...rest } = parsed;
      delete rest['$schema'];
      // Definitions are an object of schemas by JSON Schema's own definition.
      Object.assign(shared, definitions as Record<string, Json> | undefined);
      return rest;
    },
  };
}
