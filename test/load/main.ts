export { runKills } from './run-kills.ts';
export { runLoad } from './run-load.ts';
