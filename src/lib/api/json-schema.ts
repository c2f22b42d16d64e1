import type {Form} from './shape.js'

/** JSON Schema, as far as shapes need it: draft 4, which Heroku's hyper-schema is written in. */
export interface JsonSchema {
  type?: string[]
  format?: string
  enum?: Array<null | string>
  minimum?: number
  maximum?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  patternProperties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean
}

/** What is valid for a form: `answered`, all of an object's members and none besides; `sent`, also what clients send instead. */
export function jsonSchema(form: Form, as: 'answered' | 'sent'): JsonSchema {
  const inner = (of: Form) => jsonSchema(of, as)
  switch (form.kind) {
    case 'any': return {}
    case 'nothing': return {type: ['null']}
    case 'boolean': return {type: ['boolean']}
    case 'number': return {type: ['number']}
    case 'quantity': return {type: ['integer', 'string']}
    case 'text': return {type: ['string']}
    case 'integer': return {type: ['integer'], ...bounds(form)}
    case 'string': return {type: ['string'], ...(form.format && {format: form.format})}
    case 'oneOf': return {type: ['string'], enum: [...form.values]}
    case 'reference': return {type: as === 'sent' ? ['object', 'string'] : ['string']}
    case 'list': return {type: ['array'], items: inner(form.of)}
    case 'record': return {type: ['object'], patternProperties: {'': inner(form.of)}}
    case 'nullable': return orNull(inner(form.of))
    case 'optional': return inner(form.of)
    case 'object': return objectSchema(form.members, as)
  }
}

function objectSchema(members: Readonly<Record<string, Form>>, as: 'answered' | 'sent'): JsonSchema {
  const required = Object.keys(members).filter(name => members[name]?.kind !== 'optional')
  return {
    type: ['object'],
    properties: Object.fromEntries(Object.entries(members).map(([name, form]) => [name, jsonSchema(form, as)])),
    // Draft 4 knows no empty list of what is required.
    ...(required.length > 0 && {required}),
    ...(as === 'answered' && {additionalProperties: false}),
  }
}

function orNull({type, enum: values, ...rest}: JsonSchema): JsonSchema {
  return {...rest, ...(type && {type: [...type, 'null']}), ...(values && {enum: [...values, null]})}
}

const bounds = ({least, most}: {least?: number; most?: number}): JsonSchema =>
  ({...(least !== undefined && {minimum: least}), ...(most !== undefined && {maximum: most})})
