// In place of culori's index, which brings two dozen colour spaces: figures name colours as hex,
// rgb(), hsl() or by CSS name.
import { modeHsl, modeLrgb, modeRgb, useMode } from "culori/fn";

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeHsl);

export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";
