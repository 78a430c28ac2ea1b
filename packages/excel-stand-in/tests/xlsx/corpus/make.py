"""Workbooks with what openpyxl can write and Excel users have: `python3 make.py` beside this file (openpyxl 3)."""
import base64
import datetime
import io
import os

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.table import Table
from openpyxl.formatting.rule import ColorScaleRule, CellIsRule
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
d=os.path.dirname(os.path.abspath(__file__))
def base():
    wb=openpyxl.Workbook(); ws=wb.active; ws.title='施策一覧'
    for r in [['番号','施策名','目標','実績'],[1,'見守り',10,12],[2,'相談',20,15],[3,'講座',30,31]]: ws.append(r)
    return wb,ws
def save(name,wb): wb.save(f'{d}/{name}.xlsx')

wb,ws=base()
c=BarChart()
c.add_data(Reference(ws,min_col=3,max_col=4,min_row=1,max_row=4),titles_from_data=True)
ws.add_chart(c,'F2')
save('op-chart',wb)

wb,ws=base()
ws['B2'].comment=Comment('確認のこと','担当')
ws['B3'].comment=Comment('二つ目','担当')
save('op-comment',wb)
wb,ws=base()
picture=io.BytesIO(base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='))
ws.add_image(Image(picture),'F2')
save('op-picture',wb)

wb,ws=base()
ws.add_table(Table(displayName='表1',ref='A1:D4'))
save('op-table',wb)

wb,ws=base()
ws.conditional_formatting.add('C2:C4',ColorScaleRule(start_type='min',start_color='FF0000',end_type='max',end_color='00FF00'))
ws.conditional_formatting.add('D2:D4',CellIsRule(operator='lessThan',formula=['C2'],fill=PatternFill(bgColor='FFC7CE')))
save('op-cf',wb)

wb,ws=base()
ws.protection.sheet=True
ws.protection.password='abc'
ws['D2'].protection=Protection(locked=False)
save('op-protected',wb)

wb,ws=base()
ws.auto_filter.ref='A1:D4'
ws.auto_filter.add_filter_column(0,['1'])
ws.auto_filter.add_sort_condition('B2:B4')
ws.row_dimensions[3].hidden=True
save('op-filter',wb)

wb,ws=base()
ws.row_dimensions.group(2,3,outline_level=1,hidden=False)
ws.column_dimensions.group('C','D',outline_level=2)
ws.sheet_view.zoomScale=70
ws.evenHeader.center.text='偶数'
ws.HeaderFooter.differentFirst=True
ws.firstHeader.center.text='最初'
save('op-outline',wb)

wb,ws=base()
ws['F1']='=C2:C4*D2:D4'
ws.formula_attributes['F1']={'t':'array','ref':'F1:F3'}
ws['G1']='=SUM(C2:C4)'
wb.calculation.iterate=True
wb.calculation.iterateCount=50
save('op-array',wb)

wb,ws=base()
ws['B2'].font=Font(vertAlign='superscript',charset=128,family=3,name='ＭＳ ゴシック')
ws['A2'].quotePrefix=True
wb.properties.creator='作成者'
wb.properties.keywords='計画'
save('op-styles',wb)

wb,ws=base()
dv=DataValidation(type='list',formula1='"①,②"',allow_blank=True)
dv.add('E2:E100')
ws.add_data_validation(dv)
dv=DataValidation(showInputMessage=True,promptTitle='入力',prompt='全角で')
dv.add('B2:B9')
ws.add_data_validation(dv)
dv.imeMode='hiragana'
save('op-validation',wb)

wb,ws=base()
ws.print_area='A1:D4'
ws.print_title_rows='1:1'
ws.row_breaks.append(Break(id=2))
ws.col_breaks=ColBreak()
ws.col_breaks.append(Break(id=2))
save('op-print',wb)

wb,ws=base()
wb.create_chartsheet('グラフ')
ws2=wb.create_sheet('別')
ws2['A1']='=施策一覧!A2'
ws2.sheet_state='veryHidden'
save('op-chartsheet',wb)

wb,ws=base()
ws['B2'].hyperlink='https://example.jp/?a=1&b=2'
ws['B3'].hyperlink='#施策一覧!A1'
save('op-links',wb)

wb,ws=base()
wb.epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904
ws['E2']=datetime.date(2022,4,1)
save('op-1904',wb)

wb,ws=base()
wb.iso_dates=True
ws['E2']=datetime.datetime(2022,4,1,12)
save('op-isodates',wb)

wb,ws=base()
ws.merge_cells('A6:D8')
ws['A6']='結合'
ws.freeze_panes='C2'
save('op-merge',wb)

wb=openpyxl.Workbook()
ws=wb.active
ws['XFD1048576']=1
save('op-sparse',wb)

wb,ws=base()
ws['B2']='あ'*32767
save('op-long-text',wb)
