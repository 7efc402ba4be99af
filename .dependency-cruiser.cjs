/** The house: arrows point one way (docs/decisions and the README's map). */
const room = (name) => `^src/${name}/`;

/** What of the house each room may know besides itself. */
const STANDS_ON = {
  'src/vietnamese': [],
  'src/vocabulary': ['vietnamese'],
  'src/store': [],
  'src/secrets': [],
  'src/log': ['vietnamese'],
  'src/limits': ['store', 'vietnamese'],
  'src/web': ['log', 'store'],
  'src/model': ['limits', 'store', 'vietnamese'],
  'src/audit': ['store', 'vietnamese'],
  'src/reports': ['audit', 'store', 'vocabulary', 'vietnamese'],
  'src/people': ['audit', 'secrets', 'reports', 'store', 'vocabulary', 'vietnamese'],
  'src/questions': ['reports', 'vocabulary', 'vietnamese'],
  ingest: ['reports', 'audit', 'vocabulary', 'vietnamese', 'store'],
};

function standsOn([place, known]) {
  const allowed = [place, ...known.map((name) => `src/${name}`)].map((one) => `^${one}/`).join('|');
  return {
    name: `${place.replace('src/', '')}-knows-its-own`,
    severity: 'error',
    from: { path: `^${place}/` },
    to: { path: '^(?:src|ingest)/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(STANDS_ON).map(standsOn),
    {
      name: 'answers-below-conversation',
      severity: 'error',
      from: { path: room('answers') },
      to: { path: '^(?:src/(?:conversation|commands|channels|start|cli|main|config)|ingest/)' },
    },
    {
      name: 'conversation-below-commands',
      severity: 'error',
      from: { path: room('conversation') },
      to: { path: '^(?:src/(?:commands|channels|start|cli|main|config)|ingest/)' },
    },
    {
      name: 'channels-above-conversation',
      comment: 'a channel carries messages: what is said it does not know',
      severity: 'error',
      from: { path: room('channels') },
      to: {
        path: '^(?:src|ingest)/',
        pathNot:
          '^src/(?:channels|conversation/receive|answers/charts|people|audit|secrets|store|log|vietnamese)/|^src/model/timer\\.ts$',
      },
    },
    {
      name: 'channels-only-when-used',
      comment: 'what a channel is made of is loaded where it is configured; its settings are read always',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/(?:telegram|zalo|zalo-bot)/' },
      to: {
        path: 'node_modules/(?:telegraf|zca-js)/|^src/channels/(?:telegram|zalo|zalo-bot)/(?!settings)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'a-channel-knows-no-other',
      comment: 'what several need stands beside them',
      severity: 'error',
      from: { path: '^src/channels/(telegram|terminal|zalo|zalo-bot)/' },
      to: { path: '^src/channels/(?:telegram|terminal|zalo|zalo-bot)/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'zca-js-in-zalo',
      comment: 'the unofficial client can be taken out with its folder',
      severity: 'error',
      from: { path: '^(?:src|ingest)/', pathNot: room('channels/zalo') },
      to: { path: 'node_modules/zca-js/' },
    },
    {
      name: 'langchain-only-when-used',
      comment: 'where no model is configured LangChain is not loaded: these files are reached by dynamic imports alone',
      severity: 'error',
      from: {
        path: '^(?:src|ingest)/',
        pathNot: '^src/answers/model/(?:draft-answer|open-agent|tools|passage-retriever)\\.ts$',
      },
      to: {
        path: '(?:^src/answers/model/(?:draft-answer|open-agent|tools|passage-retriever)\\.ts$|node_modules/(?:langchain|@langchain)/)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'what-draws-is-loaded-late',
      comment: 'echarts and resvg cost time and memory that a question without a picture must not pay',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(?:echarts|@resvg)/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { path: '^(?:src|ingest)/' }, to: { path: '^test/' } },
    {
      name: 'only-the-top-starts',
      severity: 'error',
      from: { path: '^(?:src|ingest)/', pathNot: '^src/(?:commands/|start/|cli\\.ts|main\\.ts)' },
      to: { path: '^src/(?:commands/|start/|cli\\.ts|main\\.ts)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
