package org.yishiting.claims;

import java.util.regex.Pattern;
import org.yishiting.base.RuleViolation;

/**
 * Points are never given for telling on others (P22): refuses a sentence that has both a person in it and something bad they are said to have done. It
 * finds what is said plainly; who reviews is asked to look for the rest.
 */
final class Accusation {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final Pattern PERSON = Pattern.compile("先生|女士|小姐|大爷|大妈|大叔|大哥|大姐|阿姨|叔叔|师傅|老板|奶奶|爷爷|住户|业主|租客|房东|邻居|那家|这家|(?<!其)他们?|她们?|某[某人]?|那个人|"
            + "[老小阿][" + SURNAMES + "]|[" + SURNAMES + "](?:某|总|家的?人)|\\d{3,4}(?:室|户|房)");
    private static final Pattern WRONG = Pattern.compile("偷|骂|打人|打架|闹事|违规|违章|违法|不文明|乱扔|乱丢|乱倒|乱停|乱堆|乱贴|占用|霸占|吵闹|扰民|举报|揭发|检举|投诉|告发|抓到|逮到|逮住|曝光|欠费|欠缴|赖账|酗酒|赌博|造谣");

    private Accusation() {}

    static void check(String text) {
        for (var sentence : text.split("[。；;！!？?\\n]")) {
            RuleViolation.require(!(WRONG.matcher(sentence).find() && PERSON.matcher(sentence).find()), "claims.claim.accusation");
        }
    }
}
