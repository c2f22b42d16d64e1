// Makes the page that the server shows. What it needs is a development package: it is gone when the app runs.
import {readFileSync, writeFileSync} from 'node:fs'
import {marked} from 'marked'

writeFileSync('page.html', marked.parse(readFileSync('README.md', 'utf8')))
