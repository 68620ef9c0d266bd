using static PartnerPortal.Domain.Organizations.Specialisms;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>What a partner says of itself in the directory.</summary>
internal sealed record Listing(string Slug, Specialisms Specialisms, string Summary, string Korean);

/// <summary>The directory: partners that are free to take customers.</summary>
internal static class Listings
{
    public static IReadOnlyList<Listing> All { get; } =
    [
        new("contoso-dist", Microsoft365 | Azure, "Nationwide supply and first-line support through local resellers.", "전국 대리점과 함께 공급과 1차 지원을 맡습니다."),
        new("fabrikam-dist", Microsoft365 | Dynamics365, "Business applications, delivered and invoiced through resellers.", "대리점을 통해 업무용 앱을 공급하고 청구합니다."),
        new("northwind-dist", Microsoft365 | Azure, "Cloud supply for resellers in all of Europe.", "유럽 전역의 대리점에 클라우드를 공급합니다."),
        new("trey-gov", PublicSector | Security, "Government cloud for agencies and their suppliers.", "정부 기관과 그 협력사를 위한 정부용 클라우드를 공급합니다."),
        new("litware-cn", Microsoft365, "Services of the cloud in China, operated locally.", "중국에서 운영되는 클라우드 서비스를 공급합니다."),
        new("adventureworks", Azure | Security, "Azure platforms built, run and secured by our own engineers.", "자체 엔지니어가 Azure 환경을 구축하고 운영하며 보호합니다."),
        new("vanarsdel", Dynamics365 | Azure, "Production planning on Azure for German manufacturers.", "독일 제조사를 위해 Azure 기반 생산 계획을 구축합니다."),
        new("tailspin", Microsoft365 | Security, "Everyday Microsoft 365 care for companies of up to 500 people.", "직원 500명 이하 기업의 Microsoft 365를 날마다 돌봅니다."),
        new("wingtip", Microsoft365 | Education, "Schools and academies: rollout, training, helpdesk.", "학교와 학원의 도입, 교육, 헬프데스크를 맡습니다."),
        new("fourthcoffee", Microsoft365 | Dynamics365, "Shops and kitchens: tills, stock and staff in one place.", "매장과 주방의 계산, 재고, 인력을 한곳에서 관리합니다."),
        new("lucerne", Security | Azure, "Identity and device security with a named engineer.", "전담 엔지니어가 계정과 기기 보안을 책임집니다."),
        new("cohovineyard", Microsoft365, "Microsoft 365 for wineries and hotels in Japan.", "일본의 와이너리와 호텔에 Microsoft 365를 공급합니다."),
        new("margiestravel", Microsoft365 | Dynamics365, "Travel companies from booking desk to back office.", "여행사의 예약 창구부터 지원 부서까지 지원합니다."),
        new("firstup", Azure | Healthcare, "Clinics: migration in one weekend, support for years.", "병의원의 이전을 주말에 마치고 오래 지원합니다."),
        new("southridge", PublicSector | Security, "Records and video evidence for counties and courts.", "지방 정부와 법원의 기록과 영상 증거를 관리합니다."),
        new("bluecloud-seoul", Microsoft365, "Korean companies with offices in China.", "중국에 사무소를 둔 한국 기업을 지원합니다."),
        new("graphicdesign", Microsoft365 | Education, "Design teams and art schools, from licences to workshops.", "디자인 팀과 예술 학교에 라이선스와 교육을 제공합니다."),
    ];
}
