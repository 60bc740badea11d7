export { ItemPicker } from '@/shared/ItemPicker';
