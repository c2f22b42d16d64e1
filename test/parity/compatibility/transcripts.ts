// What the tests type, and how it ends: read from their sources, so that a command without a transcript is found by name.
import {readFileSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

import {words} from '../script.js'

const tests = fileURLToPath(new URL('../../', import.meta.url))

/** A command line that a test types, and whether it says that it fails. */
export interface Typed {line: string[]; fails: boolean}

/** Of test/commands and test/cli. */
export const typed = (): Typed[] => ['commands', 'cli'].flatMap(folder => readdirSync(`${tests}${folder}`).flatMap(file => typedIn(`${tests}${folder}/${file}`)))

function typedIn(path: string): Typed[] {
  const found: Typed[] = []
  const visit = (node: ts.Node): void => {
    const one = ts.isObjectLiteralExpression(node) ? rowOf(node) : ts.isCallExpression(node) ? callOf(node) : undefined
    if (one && one.line.length > 0) found.push(one)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

/** `{run: 'config -a my-app', exit: 1}` */
function rowOf(node: ts.ObjectLiteralExpression): Typed | undefined {
  const run = memberOf(node, 'run')
  const exit = memberOf(node, 'exit')
  return run && {line: lineOf(run), fails: exit !== undefined && exit.getText() !== '0'}
}

const memberOf = (node: ts.ObjectLiteralExpression, name: string) => node.properties.filter(ts.isPropertyAssignment).find(member => member.name.getText() === name)?.initializer

/** `hokku('plugins:install nosuch')`: it fails where the statement that it stands in says so. */
function callOf(node: ts.CallExpression): Typed | undefined {
  const [first] = node.arguments
  if (!first || node.expression.getText() !== 'hokku') return undefined
  return {line: lineOf(first), fails: /\bexit[:,] [1-9]/.test(statementOf(node).getText())}
}

const statementOf = (node: ts.Node): ts.Node => (ts.isStatement(node) ? node : statementOf(node.parent))

/** What is put into a text counts as a word. */
function lineOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return words(node.text)
  if (ts.isTemplateExpression(node)) return words([node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join('x'))
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(word => (ts.isStringLiteralLike(word) ? word.text : 'x'))
  return []
}
