export { ServiceName } from './Names';
