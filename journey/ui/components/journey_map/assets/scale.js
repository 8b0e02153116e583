// The scale of the map under a hand: heights, values, steps, words and colours.
//
// A level is a score normalised to 0 (worst) to 100 (best); a value is what people read on the scale.

export class Scale {
  constructor(told, axis, colours, decimal) {
    Object.assign(this, told);
    this.axis = axis;
    this.colours = colours;
    this.decimal = decimal;
  }

  y(level) {
    return this.axis.top + ((100 - level) / 100) * this.axis.height;
  }

  level(y) {
    return Math.min(100, Math.max(0, 100 - ((y - this.axis.top) / this.axis.height) * 100));
  }

  value(level) {
    return this.worst + (level / 100) * (this.best - this.worst);
  }

  of(value) {
    return ((value - this.worst) / (this.best - this.worst)) * 100;
  }

  get lowest() {
    return Math.min(this.worst, this.best);
  }

  get highest() {
    return Math.max(this.worst, this.best);
  }

  // The value on the nearest step, kept on the scale.
  snapped(value, step) {
    const near = Math.round(value / step) * step;
    return Number(Math.min(this.highest, Math.max(this.lowest, near)).toFixed(2));
  }

  // One step better (or worse, for -1), whichever way the numbers run.
  stepped(level, by, large) {
    const step = large ? this.leap : this.step;
    const up = this.best > this.worst ? by : -by;
    return this.snapped(this.value(level) + up * step, large ? this.step : step);
  }

  isWeak(level) {
    return level < this.weak;
  }

  number(value, digits = this.digits) {
    const shown = Number(value.toFixed(digits)) === 0 ? 0 : value;
    const text = shown.toFixed(digits).replace("-", "−").replace(".", this.decimal);
    return this.signed && shown > 0 ? `+${text}` : text;
  }

  // The colour of a level in both themes: linear between the steps of the ramp.
  colour(level) {
    return this.both(({ ramp }) => {
      const place = Math.min(100, Math.max(0, level)) / 25;
      const step = Math.min(Math.floor(place), ramp.length - 2);
      return mixed(ramp[step], ramp[step + 1], place - step);
    });
  }

  both(pick) {
    return `light-dark(${pick(this.colours.light)},${pick(this.colours.dark)})`;
  }
}

function mixed(one, other, share) {
  const part = (hex, at) => parseInt(hex.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(one, at) + (part(other, at) - part(one, at)) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
