package org.yishiting.residents;

import static org.yishiting.residents.HukouStatus.LOCAL;
import static org.yishiting.residents.HukouStatus.NON_LOCAL;
import static org.yishiting.residents.HukouStatus.UNDISCLOSED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;

/** The people of the demo community. Names and numbers are invented; their ids are always the same. */
public final class DemoAccounts {

    public static final String COMMUNITY = "990101001001";
    public static final String DISTRICT_CODE = "990101";
    public static final String PASSWORD = "songyue-2026";

    public static final DemoAccount ADMINISTRATOR =
            account("沈岚", "系统管理员", "19900000000", UNDISCLOSED, Office.ADMINISTRATOR);
    public static final DemoAccount CONVENOR =
            account("方敏", "居委会副主任、议事长", "19900000001", LOCAL, Office.COMMITTEE_STAFF, Office.CONVENOR, Office.PRESIDER);
    public static final DemoAccount STAFF =
            account("陆一舟", "居委会工作人员、记录员", "19900000002", UNDISCLOSED, Office.COMMITTEE_STAFF, Office.RECORDER);
    public static final DemoAccount SUPERVISOR =
            account("罗桂兰", "居务监督委员会", "19900000003", LOCAL, Office.SUPERVISORY_COMMITTEE);
    public static final DemoAccount GRID_CONTACT =
            account("贺小满", "三格网格联系人", "19900000004", NON_LOCAL, Office.GRID_CONTACT);
    public static final DemoAccount LOCAL_RESIDENT = account("郑阿姨", "老居民", "19900000005", LOCAL);
    public static final DemoAccount NEW_RESIDENT = account("小吴", "新居民", "19900000006", NON_LOCAL);

    /** Came to the desk and took their record over later. */
    public static final DemoAccount CLAIMED = account("秦伯", "窗口登记，后来认领", "19900000007", UNDISCLOSED);
    /** Looks at the communities of the district; lives in none of them. */
    public static final DemoAccount DISTRICT = account("丁宁", "青禾区，看下面的社区", "19900000008", UNDISCLOSED, Office.SUPERVISORY_COMMITTEE);
    /** Came to the desk, and the slip is still at home: neither phone nor password. */
    public static final ResidentName UNCLAIMED = new ResidentName(id("阿芳"), "阿芳");

    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高",
            "林", "何", "郭", "马", "覃", "韦", "梁", "宋", "唐", "许", "邓", "冯", "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余", "叶");
    private static final List<String> TITLES = List.of("阿姨", "师傅", "姐", "哥", "老师");

    private DemoAccounts() {}

    /** Those who can sign in. */
    public static List<DemoAccount> signIns() {
        return List.of(LOCAL_RESIDENT, NEW_RESIDENT, STAFF, CONVENOR, SUPERVISOR, GRID_CONTACT, ADMINISTRATOR);
    }

    /** Two hundred members who take part but have neither phone nor password. */
    public static List<ResidentName> silent() {
        return SURNAMES.stream().flatMap(surname -> TITLES.stream().map(title -> surname + title))
                .map(name -> new ResidentName(id(name), name)).toList();
    }

    /** In the shares of the demo: 48 % local, 31 % elsewhere, 21 % unsaid. */
    static HukouStatus hukouOfSilent(int index) {
        var place = index * 37 % 100;
        return place < 48 ? LOCAL : place < 79 ? NON_LOCAL : UNDISCLOSED;
    }

    private static DemoAccount account(String name, String role, String phone, HukouStatus hukou, Office... offices) {
        return new DemoAccount(id(name), name, role, phone, hukou, List.of(offices));
    }

    private static ResidentId id(String name) {
        return new ResidentId(UUID.nameUUIDFromBytes(("demo resident " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
