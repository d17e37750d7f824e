// The API's description comes from the same rows that serve it: what is not described is not served.
import { z } from "zod"
import { mediaTypes } from "./address.ts"
import type { Route } from "./route.ts"

type Schema = Record<string, unknown>

function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema
  return rest
}

const openPath = (path: string) => path.replace(/:(\w+)/g, "{$1}")

const problemReply = {
  description: "Refused",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
}

function parametersOf(route: Route): Schema[] {
  const inPath = Object.entries(route.params as z.ZodRawShape).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    schema: schemaOf(schema as z.ZodType, "input"),
  }))
  if (route.is === "change") return inPath
  const inQuery = Object.entries(route.query as z.ZodRawShape).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema as z.ZodType, "input"),
  }))
  return [...inPath, ...inQuery]
}

/** The media types of the further forms of a page. */
function formsOf(route: Route): Schema {
  if (route.is !== "page") return {}
  const faces = Object.keys({ ...route.also, ...route.apart })
  return Object.fromEntries(faces.flatMap((f) => (f in mediaTypes ? [[mediaTypes[f as keyof typeof mediaTypes], {}]] : [])))
}

function operationOf(route: Route): Schema {
  const isFile = route.is === "page" && route.file !== undefined
  const content = isFile
    ? { [route.protocol ? "text/xml" : "application/octet-stream"]: {} }
    : route.json === "none"
      ? { "text/html": {}, ...formsOf(route) }
      : { "application/json": { schema: schemaOf(route.json, "output") }, "text/html": {}, ...formsOf(route) }
  const base = { summary: route.summary, parameters: parametersOf(route) }
  if (route.is === "page") return { ...base, responses: { 200: { description: "Found", content }, default: problemReply } }
  const body = { "application/json": { schema: schemaOf(route.input, "input") }, "application/x-www-form-urlencoded": {} }
  return {
    ...base,
    operationId: route.verb,
    requestBody: { required: true, content: body },
    responses: {
      200: { description: "Done", content },
      303: { description: "Done; people are sent to the result" },
      default: problemReply,
    },
  }
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail", "instance"],
  properties: {
    type: { type: "string", description: "A page under /problems/ that explains it" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What happened and how to mend it" },
    instance: { type: "string", description: "Number of the request in our log" },
    errors: {
      type: "array",
      items: { type: "object", properties: { pointer: { type: "string" }, message: { type: "string" } } },
    },
  },
}

/** OpenAPI 3.1 of all routes. Addresses are without language; the language comes before them (`/es/states`). */
export function openApi(routes: readonly Route[], title: string, version: string): Schema {
  const paths: Record<string, Schema> = {}
  for (const route of routes) {
    const at = openPath(route.path)
    const operation = operationOf(route)
    paths[at] = { ...paths[at], [route.is === "page" ? "get" : "post"]: operation }
    if (route.is === "page" && route.protocol) paths[at] = { ...paths[at], post: operation }
  }
  return { openapi: "3.1.0", info: { title, version }, paths, components: { schemas: { Problem: problemSchema } } }
}
