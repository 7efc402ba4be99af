/** The house: arrows point one way (docs/decisions and the README's map). */
const room = (name) => `^src/${name}/`;
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'vietnamese-stands-alone',
      severity: 'error',
      from: { path: room('vietnamese') },
      to: { path: '^(?:src|ingest)/', pathNot: room('vietnamese') },
    },
    {
      name: 'vocabulary-on-vietnamese',
      severity: 'error',
      from: { path: room('vocabulary') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:vocabulary|vietnamese)/' },
    },
    {
      name: 'store-stands-alone',
      severity: 'error',
      from: { path: room('store') },
      to: { path: '^(?:src|ingest)/', pathNot: room('store') },
    },
    {
      name: 'reports-on-store-and-words',
      severity: 'error',
      from: { path: room('reports') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:reports|audit|store|vocabulary|vietnamese)/' },
    },
    {
      name: 'audit-on-store',
      severity: 'error',
      from: { path: room('audit') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:audit|store|vietnamese)/' },
    },
    {
      name: 'people-on-reports-and-words',
      severity: 'error',
      from: { path: room('people') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:people|audit|secrets|reports|store|vocabulary|vietnamese)/' },
    },
    {
      name: 'limits-on-store',
      severity: 'error',
      from: { path: room('limits') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:limits|store)/' },
    },
    {
      name: 'log-on-words',
      severity: 'error',
      from: { path: room('log') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:log|vietnamese)/' },
    },
    {
      name: 'secrets-stand-alone',
      severity: 'error',
      from: { path: room('secrets') },
      to: { path: '^(?:src|ingest)/', pathNot: room('secrets') },
    },
    {
      name: 'web-on-log-and-store',
      severity: 'error',
      from: { path: room('web') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:web|log|store)/' },
    },
    {
      name: 'model-beside-store',
      severity: 'error',
      from: { path: room('model') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:model|limits|store|vietnamese)/' },
    },
    {
      name: 'questions-on-words',
      severity: 'error',
      from: { path: room('questions') },
      to: { path: '^(?:src|ingest)/', pathNot: '^src/(?:questions|reports|vocabulary|vietnamese)/' },
    },
    {
      name: 'answers-below-conversation',
      severity: 'error',
      from: { path: room('answers') },
      to: { path: '^(?:src/(?:conversation|commands|channels|cli|main|config)|ingest/)' },
    },
    {
      name: 'conversation-below-commands',
      severity: 'error',
      from: { path: room('conversation') },
      to: { path: '^(?:src/(?:commands|channels|cli|main|config)|ingest/)' },
    },
    {
      name: 'channels-above-conversation',
      comment: 'a channel carries messages: what is said it does not know',
      severity: 'error',
      from: { path: room('channels') },
      to: {
        path: '^(?:src|ingest)/',
        pathNot: '^src/(?:channels|conversation/receive|answers/charts|people|store|log)/|^src/model/timer\\.ts$',
      },
    },
    {
      name: 'channels-only-when-used',
      comment: 'what a channel is made of is loaded where it is configured; its settings are read always',
      severity: 'error',
      from: { path: '^src/', pathNot: room('channels/telegram') },
      to: {
        path: 'node_modules/telegraf/|^src/channels/telegram/(?!settings)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'ingest-on-reports-and-words',
      severity: 'error',
      from: { path: '^ingest/' },
      to: { path: '^src/', pathNot: '^src/(?:reports|audit|vocabulary|vietnamese|store)/' },
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
      from: { path: '^(?:src|ingest)/', pathNot: '^src/(?:commands/|cli\\.ts|main\\.ts)' },
      to: { path: '^src/(?:commands/|cli\\.ts|main\\.ts)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
