// The part of Apache ECharts that report.html uses.
import {use} from 'echarts/core';
import {BarChart, LineChart} from 'echarts/charts';
import {GridComponent, MarkLineComponent, TooltipComponent} from 'echarts/components';
import {SVGRenderer} from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export {init} from 'echarts/core';
