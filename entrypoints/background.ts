import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/browser/background';
import { sampleTexts } from '../lib/browser/sample-texts';

export default defineBackground(() => startBackground(sampleTexts));
