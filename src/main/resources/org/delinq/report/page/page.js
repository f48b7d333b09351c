(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('chart-data').textContent);
  var style = getComputedStyle(document.documentElement);
  var colour = function (name) { return style.getPropertyValue('--' + name).trim(); };
  var font = getComputedStyle(document.body).fontFamily;
  var soft = colour('soft'), line = colour('line'), hair = colour('hair');
  var drawn = [];

  function grouped(text) {
    var parts = String(text).split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return parts.join('.');
  }
  function compact(value) {
    var units = data.units, amount = Math.abs(value);
    for (var i = 0; i < units.length; i++) {
      if (amount >= units[i].from) { return grouped(+(value / units[i].from).toFixed(1)) + units[i].name; }
    }
    return grouped(value);
  }
  function escaped(text) {
    var cell = document.createElement('i');
    cell.textContent = text;
    return cell.innerHTML;
  }
  function tooltip(unit) {
    return {
      trigger: 'axis', confine: true, axisPointer: {type: 'line', lineStyle: {color: '#9aa7b4'}}, textStyle: {fontSize: 13, color: colour('ink')},
      formatter: function (points) {
        return escaped(points[0].axisValue) + points.map(function (point) {
          var value = point.value === null || point.value === undefined ? '–' : grouped(point.value) + unit(point.seriesIndex);
          return '<br>' + escaped(point.seriesName) + '  <b>' + escaped(value) + '</b>';
        }).join('');
      }
    };
  }
  function fit(chart, box) {
    var svg = box.querySelector('svg');
    svg.setAttribute('viewBox', '0 0 ' + chart.getWidth() + ' ' + chart.getHeight());
    svg.setAttribute('aria-hidden', 'true');
  }
  function draw(id, option) {
    var box = document.getElementById(id);
    if (!box) { return; }
    box.hidden = false;
    var chart = echarts.init(box, null, {renderer: 'svg'});
    option.animation = false;
    option.textStyle = {fontFamily: font, fontSize: 12, color: soft};
    chart.setOption(option);
    fit(chart, box);
    drawn.push({chart: chart, box: box});
  }
  function names(values, all, lean) {
    return {
      type: 'category', data: values, axisTick: {show: false}, axisLine: {lineStyle: {color: line}},
      axisLabel: {color: soft, hideOverlap: !all, interval: all ? 0 : 'auto', rotate: lean ? 45 : 0}
    };
  }
  function amounts(format) {
    return {type: 'value', splitNumber: 4, axisLabel: {color: soft, formatter: format}, splitLine: {lineStyle: {color: hair}}};
  }
  function bars(name, values, fill, stack) {
    return {name: name, type: 'bar', data: values, stack: stack, barMaxWidth: 34, itemStyle: {color: fill, borderRadius: stack ? 0 : 2}};
  }
  function lines(name, values, stroke, dash) {
    return {
      name: name, type: 'line', data: values, connectNulls: false, symbol: 'circle', symbolSize: values.length > 40 ? 3 : 6, showAllSymbol: true,
      lineStyle: {color: stroke, width: 2, type: dash || 'solid'}, itemStyle: {color: stroke}
    };
  }
  var percent = function () { return '%'; }, none = function () { return ''; };

  if (data.trend) {
    var trend = data.trend, npl = lines(trend.names[0], trend.npl, colour('bad'));
    if (trend.target !== null) {
      npl.markLine = {
        silent: true, symbol: 'none', lineStyle: {color: colour('bad'), type: 'dashed', width: 1}, data: [{yAxis: trend.target}],
        label: {position: 'insideEndTop', formatter: trend.targetName, color: colour('bad'), fontSize: 12}
      };
    }
    draw('chart-ratios', {
      grid: {left: 8, right: 16, top: 16, bottom: 6, containLabel: true}, tooltip: tooltip(percent),
      xAxis: names(trend.dates), yAxis: amounts(function (value) { return value + '%'; }),
      series: [npl, lines(trend.names[1], trend.overdue, colour('accent'))]
    });
    var stock = lines(trend.names[2], trend.loans, colour('accent')), right = amounts(grouped);
    stock.yAxisIndex = 1;
    right.splitLine = {show: false};
    right.scale = true;
    draw('chart-delinquency', {
      grid: {left: 8, right: 8, top: 16, bottom: 6, containLabel: true}, tooltip: tooltip(none), xAxis: names(trend.dates), yAxis: [amounts(grouped), right],
      series: [
        stock, bars(trend.names[3], trend.fresh, colour('substandard')),
        bars(trend.names[4], trend.cured, colour('normal'))
      ]
    });
  }
  if (data.ageing) {
    draw('chart-ageing', {
      grid: {left: 8, right: 12, top: 12, bottom: 6, containLabel: true}, tooltip: tooltip(none), xAxis: names(data.ageing.names, true, window.innerWidth < 520), yAxis: amounts(compact),
      series: [bars(data.ageing.series, data.ageing.values, colour('accent'))]
    });
  }
  function lying(id, chart, series) {
    var axis = names(chart.names, true);
    axis.inverse = true;
    draw(id, {grid: {left: 8, right: 24, top: 4, bottom: 6, containLabel: true}, tooltip: tooltip(none), xAxis: amounts(compact), yAxis: axis, series: series});
  }
  if (data.stages) {
    lying('chart-stages', data.stages, [
      bars(data.stages.series[0], data.stages.work, colour('accent'), 's'), bars(data.stages.series[1], data.stages.suppressed, '#b9c4cf', 's')
    ]);
  }
  if (data.causes) { lying('chart-causes', data.causes, [bars(data.causes.series, data.causes.values, colour('accent'))]); }

  window.addEventListener('resize', function () {
    if (window.matchMedia('print').matches) { return; }
    drawn.forEach(function (one) { one.chart.resize(); fit(one.chart, one.box); });
  });
}());
