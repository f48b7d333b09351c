package org.delinq.generate;

import org.delinq.calendar.Day;

/** Chinese names, addresses, phone and id numbers that belong to nobody. */
final class MadeUpPeople {
  private static final String[] SURNAMES = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "罗",
    "高", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡",
    "蒋", "余", "欧阳", "司徒"
  };
  private static final String[] GIVEN = {
    "伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰",
    "霞", "平", "刚", "桂英", "建国", "建军", "志强", "春梅", "玉兰", "红梅", "海燕", "金凤", "国庆", "长顺", "有田", "满仓",
    "喜来", "家旺", "水生", "德福", "桂花", "小龙", "翠花", "文斌", "雪琴", "子涵", "雨欣", "浩然", "梓萱", "昊", "颖"
  };
  private static final String[] COUNTIES = {
    "清禾县", "望岭县", "云泽县", "石塘县", "青澜县", "柳溪县", "雁坪县", "松浦县", "金稻县", "白麓县"
  };
  private static final String[] TOWNSHIPS = {
    "桃溪镇", "柳林镇", "大坝乡", "双桥镇", "石门乡", "龙泉镇", "红旗乡", "新民镇", "杏花乡", "长塘镇"
  };
  private static final String[] VILLAGES = {
    "上河村", "下河村", "枣园村", "李家湾村", "荷塘村", "东岭村", "西坡村", "南泉村", "北寨村", "中和村"
  };
  private static final String[] FIRMS = {
    "禾丰", "绿源", "兴农", "惠民", "德润", "宏远", "金穗", "长青", "瑞祥", "百合"
  };
  private static final String[] TRADES = {
    "农业开发", "食品加工", "建材", "商贸", "生态养殖", "机械制造", "物流", "茶业", "纺织", "粮油"
  };

  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";
  private static final int OLDEST_BIRTH_YEAR = 1952;
  private static final int YOUNGEST_BIRTH_YEAR = 2003;

  private MadeUpPeople() {}

  static String personName(LoanRandom random) {
    return random.oneOf(SURNAMES) + random.oneOf(GIVEN);
  }

  static String companyName(LoanRandom random) {
    return random.oneOf(COUNTIES).substring(0, 2)
        + random.oneOf(FIRMS)
        + random.oneOf(TRADES)
        + "有限公司";
  }

  /**
   * @param county 0 or more
   */
  static String address(LoanRandom random, int county) {
    return COUNTIES[county % COUNTIES.length]
        + random.oneOf(TOWNSHIPS)
        + random.oneOf(VILLAGES)
        + random.between(1, 18)
        + "组"
        + random.between(1, 99)
        + "号";
  }

  /** Eleven digits that begin with 12: mobile numbers begin with 13 to 19. */
  static String phone(LoanRandom random) {
    return "12" + Institution.digits(random.below(1_000_000_000), 9);
  }

  /** Eighteen characters in the form of an id number, of a county that is none, wrongly checked. */
  static String idNumber(LoanRandom random, String regionCode) {
    int born =
        Day.of(random.between(OLDEST_BIRTH_YEAR, YOUNGEST_BIRTH_YEAR), 1, 1) + random.below(365);
    String body =
        regionCode.substring(0, 6)
            + Day.format(born).replace("-", "")
            + Institution.digits(random.below(1_000), 3);
    return body + ID_CHECKS.charAt((checkIndex(body) + 1 + random.below(9)) % ID_CHECKS.length());
  }

  private static int checkIndex(String body) {
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return sum % ID_CHECKS.length();
  }
}
