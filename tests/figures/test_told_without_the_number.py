"""Right English that tells a figure without its number, or with another: per dollar, two others, 66 cents, 1:59:40, a runoff."""

from __future__ import annotations

import pytest

from summarize.data import rows
from summarize.figures import find_figures
from summarize.figures.compare.match import match_figures

RIGHT = [
    ("产量增长了五倍。", "Output rose sixfold."),
    ("卢布报92.5兑1美元。", "The ruble was at 92.5 per dollar."),
    ("新台币报33.1元兑1美元。", "The Taiwan dollar was at 33.1 to the U.S. dollar."),
    ("日薪从700比索降到450比索。", "Daily pay fell to 450 pesos from 700."),
    ("门槛由20万英镑升至30万英镑。", "The threshold rose to 300,000 pounds from 200,000."),
    ("等候由40分钟缩短到9分钟。", "The wait was cut from 40 minutes to nine."),
    ("每小时多挣0.45美元。", "They earn 45 cents more an hour."),
    ("气价每千瓦时涨1.4欧分。", "Gas rose 1.4 euro cents per kilowatt-hour."),
    ("时薪多28欧分。", "Hourly pay rose 28 cents."),
    ("大米每斤两元。", "Rice costs 2 yuan per half-kilogram."),
    ("亩产八百斤。", "Each mu yields 400 kilograms."),
    ("矿井深两千米。", "The mine is 2,000 meters deep."),
    ("公司股价腰斩。", "Its shares halved."),
    ("过路费减半征收。", "Tolls were cut by 50%."),
    ("补贴由300元提高到600元。", "The subsidy will double to 600 yuan from 300."),
    ("甲乙两地分别下降0.7%和0.7%。", "The two places fell 0.7% each."),
    ("谷歌等四家公司被罚。", "Google and three other companies were fined."),
    ("市府追查长江和黄河等六家工厂。", "The city is investigating Changjiang, Huanghe and four others."),
    ("母子四人脱险。", "A mother and her three children escaped."),
    ("选手跑出2小时4分37秒。", "The runner finished in 2:04:37."),
    ("她以1分02秒51夺冠。", "She won in 1:02.51."),
    ("男子百米他以9秒91夺冠。", "He won the men's 100 in 9.91."),
    ("他慢了百分之三秒。", "He was three-hundredths of a second slower."),
    ("她四度夺冠。", "She won a fourth title."),
    ("出狱后第十天他又行窃。", "He stole again 10 days after his release."),
    ("最高气温38度。", "The high was 38 C."),
    ("气温降到5至7度。", "Temperatures fell to 5 to 7 C."),
    ("公园占地12平方公里。", "The 12-square-kilometer park opened."),
    ("今晚11点至次日4点停水。", "Water will be cut from 11 tonight until 4 tomorrow morning."),
    ("凌晨两点到四点事故最多。", "Most accidents happen between 2 and 4 a.m."),
    ("球队遭遇五连败。", "The team is on a five-game losing streak."),
    ("球队战绩为21胜30负。", "The team is 21-30."),
    ("十多名矿工被困。", "More than a dozen miners were trapped."),
    ("第300万名游客入园。", "The 3 millionth visitor entered the park."),
    ("铅含量超标四倍。", "Lead was five times the limit."),
    ("第三季度利润环比降两成。", "Third-quarter profit fell 20% from the second."),
    ("80后占六成。", "Those born in the 1980s made up 60%."),
    ("天问2号发射。", "Tianwen II was launched."),
    ("全程17个半小时。", "The trip takes 17 and a half hours."),
    ("诊所提供接种、体检和急救三项服务。", "The clinic provides vaccinations, checkups and first aid."),
    ("周三、周四两天股市大跌。", "Stocks plunged on Wednesday and Thursday."),
    ("他差一秒晋级。", "He missed out by a second."),
    ("老歌重登榜首。", "The old song is back at No. 1."),
    ("剂量算错十倍。", "The dose was off by a factor of 10."),
    ("成千上万人涌入。", "Thousands upon thousands poured in."),
    ("红牌后客队少一人应战。", "The visitors were down to 10 men after a red card."),
    ("央行加息25个基点。", "The central bank raised rates by a quarter point."),
    ("央行加息0.5个百分点。", "The central bank raised rates by half a percentage point."),
    ("气温跌破零下25度。", "Temperatures fell below minus 25."),
    ("客队4胜3平2负。", "The visitors are 4-3-2."),
    ("降雨量达300毫米。", "Rainfall reached 30 centimeters."),
    ("股价一个季度内跌了6%。", "Shares fell 6% in a quarter."),
    ("三个季度内跌了6%。", "They fell 6% in three quarters."),
    ("点球8罚6中。", "They converted six of eight penalties."),
    ("点球8罚6中。", "They missed two of eight penalties."),
    ("1美元可换148日元。", "The dollar buys 148 yen."),
    ("八战不败。", "They are unbeaten in eight."),
    ("19岁以下国家队夺冠。", "The under-19 national team won."),
    ("油价创半年新高。", "Oil hit a half-year high."),
    ("产能为60万桶/日。", "Capacity is 600,000 bpd."),
    ("产量1200亿斤。", "Output was 60 million tons."),
    ("杭州和宁波两个城市停课。", "Hangzhou and Ningbo closed schools."),
    ("接种冠病疫苗。", "They got COVID-19 vaccines."),
    ("末节他得20分。", "He scored 20 in the fourth quarter."),
    ("发病率为千分之四。", "The rate is four per thousand."),
    ("五十年一遇的洪水。", "A once-in-50-years flood."),
]
WRONG = [
    ("产量增长了五倍。", "Output rose eightfold."),
    ("卢布报92.5兑1美元。", "The ruble was at 95.2 per dollar."),
    ("卢布报92.5兑1美元。", "The ruble was at 92.5 per euro."),
    ("日薪从700比索降到450比索。", "Daily pay fell to 450 pesos from 800."),
    ("等候由40分钟缩短到9分钟。", "The wait was cut from 40 minutes to six."),
    ("每小时多挣0.45美元。", "They earn 54 cents more an hour."),
    ("每小时多挣45美元。", "They earn 45 cents more an hour."),
    ("每小时多挣0.45元。", "They earn 45 cents more an hour."),
    ("时薪多28欧分。", "Hourly pay rose 28 U.S. cents."),
    ("大米每公斤两元。", "Rice costs 2 yuan per half-kilogram."),
    ("亩产八百斤。", "Each mu yields 800 kilograms."),
    ("矿井深两千米。", "The mine is 200 meters deep."),
    ("公司股价跌三成。", "Its shares halved."),
    ("过路费按三成征收。", "Tolls were cut by 50%."),
    ("补贴由300元提高到500元。", "The subsidy will double to 500 yuan from 300."),
    ("补贴由600元降到300元。", "The subsidy will double to 300 yuan from 600."),
    ("甲乙两地分别下降0.7%和0.9%。", "The two places fell 0.7% each."),
    ("市府追查长江和黄河等六家工厂。", "The city is investigating Changjiang, Huanghe and five others."),
    ("选手跑出2小时4分37秒。", "The runner finished in 2:04:57."),
    ("她以1分02秒51夺冠。", "She won in 1:02.15."),
    ("男子百米他以9秒91夺冠。", "He won the men's 100 in 9.19."),
    ("他慢了百分之三秒。", "He was 3% slower."),
    ("她四度夺冠。", "She won a fifth title."),
    ("出狱后第十天他又行窃。", "He stole again 11 days after his release."),
    ("最高气温38度。", "The high was 36 C."),
    ("公园占地12平方公里。", "The 12-square-meter park opened."),
    ("今晚11点至次日4点停水。", "Water will be cut from 10 tonight until 4 tomorrow morning."),
    ("球队遭遇五连败。", "The team is on a four-game losing streak."),
    ("十多名矿工被困。", "More than two dozen miners were trapped."),
    ("第300万名游客入园。", "The 30 millionth visitor entered the park."),
    ("铅含量超标四倍。", "Lead was six times the limit."),
    ("第三季度利润同比降两成。", "Third-quarter profit fell 20% from the second."),
    ("80后占六成。", "Those born in the 1990s made up 60%."),
    ("天问2号发射。", "Tianwen III was launched."),
    ("诊所提供接种、体检等三项服务。", "The clinic provides vaccinations and checkups."),
    ("老歌重登榜首。", "The old song is back at No. 2."),
    ("央行加息25个基点。", "The central bank raised rates by half a point."),
    ("央行加息0.25个百分点。", "The central bank raised rates by half a percentage point."),
    ("气温跌破零下25度。", "Temperatures fell below minus 35."),
    ("降雨量达300毫米。", "Rainfall reached 3 centimeters."),
    ("点球8罚6中。", "They converted five of eight penalties."),
    ("点球8罚6中。", "They missed six of eight penalties."),
    ("1美元可换148日元。", "The dollar buys 184 yen."),
    ("八战不败。", "They are unbeaten in seven."),
    ("19岁以下国家队夺冠。", "The under-20 national team won."),
    ("产能为60万桶/日。", "Capacity is 800,000 bpd."),
    ("产量1200亿斤。", "Output was 120 million tons."),
    ("仓库剩5、6万册。", "About 56,000 copies are left."),
    ("发病率为千分之四。", "The rate is four in 10,000."),
    ("三成居民反对。", "A quarter of residents objected."),
]


@pytest.mark.parametrize(("chinese", "english"), RIGHT)
def test_right_english_is_left_alone(chinese: str, english: str) -> None:
    assert match_figures(find_figures(chinese), english, source=chinese).ok


@pytest.mark.parametrize(("chinese", "english"), WRONG)
def test_wrong_english_is_told(chinese: str, english: str) -> None:
    assert not match_figures(find_figures(chinese), english, source=chinese).ok


def test_each_row_of_the_table_tells_its_example_and_nothing_without_its_words() -> None:
    for row in rows("summarize.figures.compare", "in_words.tsv"):
        chinese = row["example"]
        assert match_figures(find_figures(chinese), row["told"], source=chinese).missing == (), chinese
        assert match_figures(find_figures(chinese), "They said so.", source=chinese).missing != (), chinese
