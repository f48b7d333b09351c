// Writes echarts.min.js and echarts.LICENSE.txt into the program's resources.
import {readFileSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';

const into = '../resources/org/delinq/report/page/';
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const text = file => readFileSync(`node_modules/${file}`, 'utf8').trim();

await build({
  entryPoints: ['charts.js'],
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'echarts',
  target: 'es2018',
  charset: 'utf8',
  legalComments: 'none',
  define: {'process.env.NODE_ENV': '"production"'},
  banner: {
    js: `/*! Apache ECharts ${version('echarts')} (Apache-2.0), ZRender ${version('zrender')} (BSD-3-Clause), `
        + 'tslib (0BSD); parts of d3 (BSD-3-Clause). A bundle of what the page uses. */',
  },
  outfile: into + 'echarts.min.js',
});

const parts = [
  ['Apache ECharts', text('echarts/NOTICE') + '\n\n' + text('echarts/LICENSE')],
  ['ZRender', text('zrender/LICENSE')],
  ['d3, parts of which are in Apache ECharts', text('echarts/licenses/LICENSE-d3')],
  ['tslib', text('tslib/LICENSE.txt')],
];
writeFileSync(
    into + 'echarts.LICENSE.txt',
    parts.map(([name, licence]) => `${'='.repeat(80)}\n${name}\n${'='.repeat(80)}\n\n${licence}\n`)
        .join('\n'));
