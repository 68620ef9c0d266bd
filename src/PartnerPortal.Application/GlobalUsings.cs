global using Microsoft.EntityFrameworkCore;
global using PartnerPortal.Application.Access;
global using PartnerPortal.Application.Persistence;
global using PartnerPortal.Domain.Kernel;
global using PartnerPortal.Domain.Organizations;
